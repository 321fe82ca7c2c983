-- What is taught: courses made of modules, the published revisions of modules, and the catalogue.

CREATE TABLE module (
    id                  BINARY(16)    NOT NULL,
    slug                VARCHAR(120)  NOT NULL,
    title               VARCHAR(250)  NOT NULL,
    goal                VARCHAR(1000) NOT NULL,
    summary             VARCHAR(1000) NOT NULL,
    language            VARCHAR(16)   NOT NULL,
    minutes             INT           NOT NULL,
    level               VARCHAR(20)   NOT NULL,
    audiences           VARCHAR(250)  NOT NULL,
    topics              VARCHAR(500)  NOT NULL,
    licence             VARCHAR(60)   NOT NULL,
    source              VARCHAR(1000),
    instructor_notes    MEDIUMTEXT,
    current_revision_id BINARY(16),
    PRIMARY KEY (id),
    UNIQUE KEY module_slug (slug)
);

-- Immutable. The document is what the player shows, the answer key what the grader knows.
CREATE TABLE module_revision (
    id           BINARY(16)   NOT NULL,
    module_id    BINARY(16)   NOT NULL,
    major        INT          NOT NULL,
    minor        INT          NOT NULL,
    document     LONGTEXT     NOT NULL,
    answer_key   LONGTEXT     NOT NULL,
    published_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY module_revision_number (module_id, major, minor),
    CONSTRAINT module_revision_module FOREIGN KEY (module_id) REFERENCES module (id)
);

-- The tracked activities of a revision, so that a course page opens no document.
CREATE TABLE activity (
    revision_id BINARY(16)   NOT NULL,
    id          BINARY(16)   NOT NULL,
    position    INT          NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    title       VARCHAR(250) NOT NULL,
    minutes     INT          NOT NULL,
    PRIMARY KEY (revision_id, id),
    KEY activity_id (id),
    CONSTRAINT activity_revision FOREIGN KEY (revision_id) REFERENCES module_revision (id)
);

CREATE TABLE course (
    id          BINARY(16)    NOT NULL,
    code        VARCHAR(40)   NOT NULL,
    slug        VARCHAR(120)  NOT NULL,
    title       VARCHAR(250)  NOT NULL,
    summary     VARCHAR(1000) NOT NULL,
    description MEDIUMTEXT    NOT NULL,
    language    VARCHAR(16)   NOT NULL,
    level       VARCHAR(20)   NOT NULL,
    audiences   VARCHAR(250)  NOT NULL,
    topics      VARCHAR(500)  NOT NULL,
    partners    VARCHAR(250)  NOT NULL,
    licence     VARCHAR(60)   NOT NULL,
    certificate BOOLEAN       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY course_code (code),
    UNIQUE KEY course_slug (slug)
);

CREATE TABLE course_module (
    course_id BINARY(16) NOT NULL,
    position  INT        NOT NULL,
    module_id BINARY(16) NOT NULL,
    PRIMARY KEY (course_id, position),
    KEY course_module_module (module_id),
    CONSTRAINT course_module_course FOREIGN KEY (course_id) REFERENCES course (id),
    CONSTRAINT course_module_module FOREIGN KEY (module_id) REFERENCES module (id)
);

-- One row for each thing the catalogue offers, whatever feature owns it.
CREATE TABLE offer (
    id          BINARY(16)    NOT NULL,
    kind        VARCHAR(20)   NOT NULL,
    slug        VARCHAR(120)  NOT NULL,
    code        VARCHAR(40),
    title       VARCHAR(250)  NOT NULL,
    summary     VARCHAR(1000) NOT NULL,
    language    VARCHAR(16)   NOT NULL,
    level       VARCHAR(20)   NOT NULL,
    audiences   VARCHAR(250)  NOT NULL,
    topics      VARCHAR(500)  NOT NULL,
    minutes     INT           NOT NULL,
    starts_at   DATETIME(6),
    search_text TEXT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY offer_slug (kind, slug)
);

-- What the importer took in last, so that it skips what did not change.
CREATE TABLE content_item (
    kind         VARCHAR(40)  NOT NULL,
    folder       VARCHAR(190) NOT NULL,
    content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    imported_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (kind, folder)
);
