/**
 * What is known of how accessible a package is: what axe-core reports of the player, what the module's document says of captions,
 * text alternatives and headers, and what people found who tried it. Held against WCAG 2.1 AA and 2.2 AA, and silent where nobody
 * looked.
 */
package org.lmiinstitute.lms.packaging.internal.accessibility;
