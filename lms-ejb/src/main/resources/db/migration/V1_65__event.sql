-- One dated meeting of a webinar or workshop. seats_taken and waiting are kept under the row's lock, so that no page ever
-- counts registrations.
CREATE TABLE event_session (
  id BINARY(16) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  owner_id BINARY(16) NOT NULL,
  owner_slug VARCHAR(120) NOT NULL,
  series VARCHAR(200) NULL,
  title VARCHAR(300) NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  zone VARCHAR(64) NOT NULL,
  minutes INT NOT NULL,
  capacity INT NULL,
  place VARCHAR(500) NULL,
  join_url VARCHAR(1000) NULL,
  withdrawn BOOLEAN NOT NULL DEFAULT FALSE,
  seats_taken INT NOT NULL DEFAULT 0,
  waiting INT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY event_session_by_owner (owner_id, starts_at),
  KEY event_session_by_kind (kind, starts_at)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE registration (
  id BINARY(16) NOT NULL,
  session_id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  status VARCHAR(16) NOT NULL,
  registered_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY registration_once (session_id, account_id),
  KEY registration_queue (session_id, status, registered_at),
  KEY registration_by_account (account_id, status),
  CONSTRAINT registration_session FOREIGN KEY (session_id) REFERENCES event_session (id)
) DEFAULT CHARSET = utf8mb4;
