package org.lmiinstitute.lms.webinar.internal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.lmiinstitute.lms.common.JsonColumn;
import org.lmiinstitute.lms.webinar.WebinarDetails;

/** Keeps the details of a webinar in one column. */
@Converter(autoApply = true)
public class WebinarDetailsColumn extends JsonColumn<WebinarDetails>
        implements AttributeConverter<WebinarDetails, String> {

    public WebinarDetailsColumn() {
        super(WebinarDetails.class);
    }
}
