-- details is JSON that is only read whole: what the page of a webinar or workshop shows.
CREATE TABLE webinar (
  id BINARY(16) NOT NULL,
  slug VARCHAR(120) NOT NULL,
  title VARCHAR(300) NOT NULL,
  summary VARCHAR(1000) NOT NULL,
  series VARCHAR(200) NOT NULL,
  details MEDIUMTEXT NOT NULL,
  recording_module_id BINARY(16) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY webinar_slug (slug)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE workshop (
  id BINARY(16) NOT NULL,
  slug VARCHAR(120) NOT NULL,
  title VARCHAR(300) NOT NULL,
  summary VARCHAR(1000) NOT NULL,
  details MEDIUMTEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY workshop_slug (slug)
) DEFAULT CHARSET = utf8mb4;
