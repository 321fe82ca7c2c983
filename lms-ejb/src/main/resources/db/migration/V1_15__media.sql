-- Files are kept by the hash of their content; a row says what the file is.
CREATE TABLE media_file (
    sha256     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    extension  VARCHAR(16)  NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    bytes      BIGINT       NOT NULL,
    kept_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (sha256)
);
