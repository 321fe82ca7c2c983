package org.lmiinstitute.lms.webinar.internal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.lmiinstitute.lms.common.JsonColumn;
import org.lmiinstitute.lms.webinar.WebinarDetails;

/** Keeps the details of a webinar in one column. */
@Converter(autoApply = true)
public class WebinarDetailsColumn implements AttributeConverter<WebinarDetails, String> {

    private final JsonColumn<WebinarDetails> json = new JsonColumn<>(WebinarDetails.class);

    @Override
    public String convertToDatabaseColumn(WebinarDetails details) {
        return json.write(details);
    }

    @Override
    public WebinarDetails convertToEntityAttribute(String column) {
        return json.read(column);
    }
}
