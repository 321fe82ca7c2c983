package org.lmiinstitute.lms.workshop.internal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.lmiinstitute.lms.common.JsonColumn;
import org.lmiinstitute.lms.workshop.WorkshopDetails;

/** Keeps the details of a workshop in one column. */
@Converter(autoApply = true)
public class WorkshopDetailsColumn implements AttributeConverter<WorkshopDetails, String> {

    private final JsonColumn<WorkshopDetails> json = new JsonColumn<>(WorkshopDetails.class);

    @Override
    public String convertToDatabaseColumn(WorkshopDetails details) {
        return json.write(details);
    }

    @Override
    public WorkshopDetails convertToEntityAttribute(String column) {
        return json.read(column);
    }
}
