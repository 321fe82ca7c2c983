/** Pages and HTTP interfaces, one package per feature of the domain. */
package org.lmiinstitute.lms.web;
