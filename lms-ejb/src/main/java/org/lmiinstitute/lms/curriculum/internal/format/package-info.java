/** The parts of the content format, read from text: YAML, Markdown, directives, captions, tables, figures; each error with its line. */
package org.lmiinstitute.lms.curriculum.internal.format;
