package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.lmiinstitute.lms.common.JsonColumn;

/** How a course stands, as JSON. */
@Converter
public class StandingColumn implements AttributeConverter<CourseStanding, String> {

    private static final JsonColumn<CourseStanding> COLUMN = new JsonColumn<>(CourseStanding.class);

    @Override
    public String convertToDatabaseColumn(CourseStanding standing) {
        return COLUMN.write(standing);
    }

    @Override
    public CourseStanding convertToEntityAttribute(String json) {
        return COLUMN.read(json);
    }
}
