-- Times are UTC, by the clock of the database. Amounts are fen. People are the numbers that account gave. *_index and
-- *_hash are keyed hashes; what is VARBINARY is sealed by the vault for its own row.

-- One row for each person who ever took part: whoever decides about somebody's sharings holds it, lower number first.
CREATE TABLE family_member (
    person_id BIGINT NOT NULL,
    PRIMARY KEY (person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE binding_request (
    id BIGINT NOT NULL AUTO_INCREMENT,
    sharer_id BIGINT NOT NULL,
    beneficiary_id BIGINT NOT NULL,
    -- what the beneficiary is to the sharer
    relation VARCHAR(16) NOT NULL,
    filed_by VARCHAR(16) NOT NULL,
    channel VARCHAR(16) NOT NULL,
    -- the program that filed it; NULL by phone
    client VARCHAR(80) NULL,
    quota_fen BIGINT NULL,
    state VARCHAR(16) NOT NULL,
    -- 1 while it waits, else NULL: there is one waiting request between two people
    waiting TINYINT NULL,
    -- the side whose yes it waits or waited for; NULL where it counted at once
    waits_for VARCHAR(16) NULL,
    -- NULL once it waits no more: the code may be given again
    code_index BINARY(32) NULL,
    code VARBINARY(64) NULL,
    filed_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    decided_at DATETIME(6) NULL,
    -- when the one who filed heard that it came to nothing
    told_at DATETIME(6) NULL,
    -- how it was decided to let it be filed, so that this can be done again
    facts TEXT NOT NULL,
    trace TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY binding_request_waiting (sharer_id, beneficiary_id, waiting),
    UNIQUE KEY binding_request_by_code (code_index),
    KEY binding_request_of_beneficiary (beneficiary_id, state),
    KEY binding_request_by_expiry (state, expires_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE sharing (
    id BIGINT NOT NULL AUTO_INCREMENT,
    request_id BIGINT NOT NULL,
    sharer_id BIGINT NOT NULL,
    beneficiary_id BIGINT NOT NULL,
    relation VARCHAR(16) NOT NULL,
    quota_fen BIGINT NULL,
    -- the first day, in the hotline's zone
    since DATE NOT NULL,
    began_at DATETIME(6) NOT NULL,
    -- from when on it counts no more: may lie ahead; NULL while it goes on
    ends_at DATETIME(6) NULL,
    -- SHARER, BENEFICIARY or INSURANCE
    ended_by VARCHAR(16) NULL,
    -- 1 until its end has come and its request is ended too, else NULL: there is one between two people
    running TINYINT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY sharing_of_request (request_id),
    UNIQUE KEY sharing_running (sharer_id, beneficiary_id, running),
    KEY sharing_of_sharer (sharer_id, ends_at),
    KEY sharing_of_beneficiary (beneficiary_id, ends_at),
    KEY sharing_by_end (running, ends_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was heard and pressed. Rows are only ever added; each is chained to the one before.
CREATE TABLE evidence (
    number BIGINT NOT NULL,
    request_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    side VARCHAR(16) NOT NULL,
    -- YES, NO, PLEDGE or END
    said VARCHAR(8) NOT NULL,
    terms VARCHAR(80) NOT NULL,
    terms_version INT NOT NULL,
    heard_ms BIGINT NOT NULL,
    pressed VARCHAR(20) NOT NULL,
    terms_began_at DATETIME(6) NULL,
    decided_at DATETIME(6) NOT NULL,
    -- 0 where it was not said on a call
    call_id BIGINT NOT NULL,
    -- CALL, CALL_BACK, APP or WINDOW
    door VARCHAR(16) NOT NULL,
    pack VARCHAR(200) NOT NULL,
    facts TEXT NOT NULL,
    trace TEXT NOT NULL,
    link BINARY(32) NOT NULL,
    PRIMARY KEY (number),
    KEY evidence_of_request (request_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row. The seal is of the last link: rows cannot be cut off the end without the key.
CREATE TABLE evidence_head (
    one TINYINT NOT NULL,
    last_number BIGINT NOT NULL,
    link BINARY(32) NOT NULL,
    seal BINARY(32) NOT NULL,
    PRIMARY KEY (one)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO evidence_head (one, last_number, link, seal)
VALUES (1, 0, x'0000000000000000000000000000000000000000000000000000000000000000',
        x'0000000000000000000000000000000000000000000000000000000000000000');

-- What a person did on one day of the hotline's zone, where only so much is allowed.
CREATE TABLE family_day (
    person_id BIGINT NOT NULL,
    day DATE NOT NULL,
    wrong_codes INT NOT NULL,
    looks INT NOT NULL,
    PRIMARY KEY (person_id, day),
    KEY family_day_by_age (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a program filed under a key of its own, and what it was answered.
CREATE TABLE filing (
    key_hash BINARY(32) NOT NULL,
    body_hash CHAR(64) NOT NULL,
    filed_at DATETIME(6) NOT NULL,
    request_id BIGINT NULL,
    reason VARCHAR(32) NULL,
    trace TEXT NULL,
    PRIMARY KEY (key_hash),
    KEY filing_by_age (filed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The region files that decisions were made by, each version once.
CREATE TABLE region_text (
    region CHAR(6) NOT NULL,
    version INT NOT NULL,
    text MEDIUMTEXT NOT NULL,
    stored_at DATETIME(6) NOT NULL,
    PRIMARY KEY (region, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row: up to which change of somebody's insurance all was done.
CREATE TABLE insurance_cursor (
    one TINYINT NOT NULL,
    last_change BIGINT NOT NULL,
    PRIMARY KEY (one)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO insurance_cursor (one, last_change) VALUES (1, 0);
