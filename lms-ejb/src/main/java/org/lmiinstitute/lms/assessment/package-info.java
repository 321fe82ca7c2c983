/**
 * Questions, their answer keys and the grading of answers.
 * Pure code without storage: what a question is asked with stands in the module document, what it is graded with in the answer key.
 * The JavaScript grader of packages and this one pass the same file of vectors, so that the same answers give the same score everywhere.
 */
package org.lmiinstitute.lms.assessment;
