package org.lmiinstitute.lms.external;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The outline of an external package: what its manifest says, in one form for all standards. Kept as JSON beside the package.
 *
 * @param standard by which its units talk
 * @param edition the standard's edition, as the manifest names it: {@code 2004 3rd Edition}; "" if it has none
 * @param id the identifier that its publisher gave it: of the manifest, the cmi5 course, the tincan activity
 * @param title what it is called
 * @param description what it says of itself; may be empty
 * @param language of title and description, a BCP 47 tag
 * @param objectives of a cmi5 course
 * @param nodes blocks and units in their order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PackageStructure(
        PackageStandard standard,
        String edition,
        String id,
        String title,
        String description,
        String language,
        List<Objective> objectives,
        List<Node> nodes) {

    public PackageStructure {
        edition = edition == null ? "" : edition;
        id = id == null ? "" : id;
        description = description == null ? "" : description;
        language = language == null ? "" : language;
        objectives = objectives == null ? List.of() : List.copyOf(objectives);
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
    }

    /** An objective that blocks and units name by its id. */
    public record Objective(String id, String title, String description) {}

    /** A place in the outline. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.class, name = "block"),
        @JsonSubTypes.Type(value = Unit.class, name = "unit")
    })
    public sealed interface Node {

        /** The manifest's identifier, unique within the package. */
        String key();

        String title();

        /** What its standard says of its order, as it stands in the manifest; null if nothing. */
        JsonNode rules();

        /** The units in and below it, in their order. */
        Stream<Unit> units();
    }

    /**
     * A heading with what stands under it.
     *
     * @param rules what its standard says of its order, as it stands in the manifest; null if nothing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Block(
            String key, String title, String description, List<String> objectives, JsonNode rules, List<Node> nodes)
            implements Node {

        public Block {
            description = description == null ? "" : description;
            objectives = objectives == null ? List.of() : List.copyOf(objectives);
            nodes = nodes == null ? List.of() : List.copyOf(nodes);
        }

        @Override
        public Stream<Unit> units() {
            return nodes.stream().flatMap(Node::units);
        }
    }

    /**
     * What is launched by itself: a SCO, an asset, an assignable unit (AU), an activity of a tincan.xml.
     *
     * @param launch the address to open, relative to the package or absolute, with its query; never empty
     * @param isSilent whether it has no run-time of its own (a SCORM asset): seen is done
     * @param terms what its standard says about completing it
     * @param rules what its standard says of its order (SCORM sequencing, prerequisites), as it stands in the manifest; null if nothing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Unit(
            String key,
            String title,
            String description,
            String launch,
            boolean isSilent,
            Terms terms,
            List<String> objectives,
            JsonNode rules)
            implements Node {

        public Unit {
            description = description == null ? "" : description;
            objectives = objectives == null ? List.of() : List.copyOf(objectives);
        }

        @Override
        public Stream<Unit> units() {
            return Stream.of(this);
        }
    }

    /**
     * What a manifest says about launching and completing a unit; what it does not say is null.
     *
     * @param moveOn cmi5's criterion: {@code Passed, Completed, CompletedAndPassed, CompletedOrPassed, NotApplicable}
     * @param masteryScore from 0 to 1 (SCORM 1.2 writes 0 to 100; 2004: the primary objective's minimum normalized measure, from -1 on)
     * @param launchMethod cmi5's {@code OwnWindow} or {@code AnyWindow}
     * @param launchParameters cmi5's, xAPI's none
     * @param entitlementKey cmi5's
     * @param launchData SCORM's {@code dataFromLMS}
     * @param maxTimeAllowed as SCORM writes it
     * @param timeLimitAction as SCORM writes it
     * @param completionThreshold SCORM 2004's minimum progress measure, from 0 to 1
     * @param activityType cmi5's and tincan.xml's type of activity
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Terms(
            String moveOn,
            Double masteryScore,
            String launchMethod,
            String launchParameters,
            String entitlementKey,
            String launchData,
            String maxTimeAllowed,
            String timeLimitAction,
            Double completionThreshold,
            String activityType) {

        /** Nothing said. */
        public static final Terms NONE = new Terms(null, null, null, null, null, null, null, null, null, null);
    }

    /** All units in the order of the outline. */
    public List<Unit> units() {
        return nodes.stream().flatMap(Node::units).toList();
    }

    public Optional<Unit> findUnit(String key) {
        return nodes.stream()
                .flatMap(Node::units)
                .filter(unit -> unit.key().equals(key))
                .findFirst();
    }
}
