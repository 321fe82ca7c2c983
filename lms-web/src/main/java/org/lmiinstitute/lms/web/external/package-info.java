/**
 * The origin of external packages: a host or port of its own, on which nothing answers but the files of packages that are open and the
 * run-times that they look for. Their scripts run there, so that they are foreign to the LMS's pages, to its cookies and its answers.
 * Beside it, what packages ask the LMS itself for by addresses of their own standards.
 */
package org.lmiinstitute.lms.web.external;
