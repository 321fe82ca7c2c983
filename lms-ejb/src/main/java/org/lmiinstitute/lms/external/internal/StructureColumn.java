package org.lmiinstitute.lms.external.internal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.lmiinstitute.lms.common.JsonColumn;
import org.lmiinstitute.lms.external.PackageStructure;

/** The outline of a package as JSON. */
@Converter
public class StructureColumn implements AttributeConverter<PackageStructure, String> {

    private static final JsonColumn<PackageStructure> COLUMN = new JsonColumn<>(PackageStructure.class);

    @Override
    public String convertToDatabaseColumn(PackageStructure structure) {
        return COLUMN.write(structure);
    }

    @Override
    public PackageStructure convertToEntityAttribute(String json) {
        return COLUMN.read(json);
    }
}
