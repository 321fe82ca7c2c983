package org.lmiinstitute.lms.workshop.internal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.lmiinstitute.lms.common.JsonColumn;
import org.lmiinstitute.lms.workshop.WorkshopDetails;

/** Keeps the details of a workshop in one column. */
@Converter(autoApply = true)
public class WorkshopDetailsColumn extends JsonColumn<WorkshopDetails>
        implements AttributeConverter<WorkshopDetails, String> {

    public WorkshopDetailsColumn() {
        super(WorkshopDetails.class);
    }
}
