-- What the catalogue says of an offer without a second query, what a course still lacks, and whose folder a content item was.
-- The importer reads everything again at the next start and fills these columns.

ALTER TABLE offer
    ADD COLUMN module_count INT     NOT NULL DEFAULT 0,
    ADD COLUMN certificate  BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN recorded     BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE course
    ADD COLUMN missing_modules INT NOT NULL DEFAULT 0;

ALTER TABLE content_item
    ADD COLUMN item_id BINARY(16);
