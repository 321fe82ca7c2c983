/**
 * What administrators see and do about the record store: the credentials of programs, and what flows on to other stores. Forms post to
 * {@code /actions/...}; what a form got wrong comes back to it with what was entered.
 */
package org.lmiinstitute.lms.web.lrs.admin;
