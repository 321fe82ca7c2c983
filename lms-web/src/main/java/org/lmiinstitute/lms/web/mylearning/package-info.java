/** What the person who is signed in learns: in progress, coming, done. */
package org.lmiinstitute.lms.web.mylearning;
