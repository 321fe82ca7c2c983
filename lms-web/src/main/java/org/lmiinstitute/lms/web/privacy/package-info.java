/**
 * People's data as a whole: everybody takes their own with them, administrators hand it out, erase it or leave it to a pseudonym.
 * The page shows what was done so far; it names nobody.
 */
package org.lmiinstitute.lms.web.privacy;
