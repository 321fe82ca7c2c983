/**
 * Reads IMS Common Cartridge 1.0 to 1.3: folders of the outline become modules, pages and topics lessons, links lists of links,
 * assessments quizzes, and question banks banks. Everything that the manifest lists and every file is told of once.
 */
package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;
