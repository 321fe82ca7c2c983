package org.lmiinstitute.lms.web.reading;

/**
 * A record in words: who did what, with what result, when.
 *
 * @param id the statement
 * @param row its place in the order of storing
 * @param actor what the actor is called
 * @param actorAddress the actor's timeline; empty where there is none to go to
 * @param verb what they did, in the past tense
 * @param object what they did it to
 * @param objectAddress all records of it; empty for what is no activity
 * @param result how it went, or empty
 * @param tone class of the result's colour
 * @param voided whether another statement voids it
 * @param day the day on which it happened
 * @param time the time on that day
 * @param timestamp the same for machines
 * @param address the whole statement
 */
public record RecordRow(
        String id,
        String row,
        String actor,
        String actorAddress,
        String verb,
        String object,
        String objectAddress,
        String result,
        String tone,
        boolean voided,
        String day,
        String time,
        String timestamp,
        String address) {}
