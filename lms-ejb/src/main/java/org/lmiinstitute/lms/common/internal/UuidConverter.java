package org.lmiinstitute.lms.common.internal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.lmiinstitute.lms.common.UuidBytes;

/** Keeps every id of every entity in BINARY(16). */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(UUID id) {
        return id == null ? null : UuidBytes.of(id);
    }

    @Override
    public UUID convertToEntityAttribute(byte[] bytes) {
        return bytes == null ? null : UuidBytes.toUuid(bytes);
    }
}
