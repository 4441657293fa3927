-- Who may work at the console. Passwords as Argon2id over a keyed hash; the secret of the second factor sealed.

CREATE TABLE console_user (
    id        BIGINT        NOT NULL AUTO_INCREMENT,
    name      VARCHAR(40)   NOT NULL,
    role      VARCHAR(12)   NOT NULL COMMENT 'SUPERVISOR, AUDITOR, ADMIN',
    password  BINARY(48)    NOT NULL COMMENT 'salt and Argon2id hash',
    secret    VARBINARY(80) NULL COMMENT 'of the second factor, sealed',
    enrolled  BOOLEAN       NOT NULL COMMENT 'whether a code of that secret has been shown',
    last_step BIGINT        NULL COMMENT 'half-minute of the last code: none is good twice',
    demo      BOOLEAN       NOT NULL COMMENT 'made by the demo, good for nothing outside it',
    added_at  DATETIME(6)   NOT NULL COMMENT 'UTC, the clock of the database',
    PRIMARY KEY (id),
    UNIQUE KEY by_name (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE console_session (
    token    CHAR(64)    NOT NULL COMMENT 'SHA-256 of what the browser holds',
    user_id  BIGINT      NOT NULL,
    half     BOOLEAN     NOT NULL COMMENT 'the second factor is still to come',
    began_at DATETIME(6) NOT NULL COMMENT 'UTC, the clock of the database',
    seen_at  DATETIME(6) NOT NULL COMMENT 'UTC, the clock of the database',
    PRIMARY KEY (token),
    KEY by_user (user_id),
    KEY by_seen (seen_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE console_attempt (
    id      BIGINT      NOT NULL AUTO_INCREMENT,
    kind    VARCHAR(8)  NOT NULL COMMENT 'PASSWORD, CODE',
    name    BINARY(32)  NOT NULL COMMENT 'keyed hash of what was typed as the name',
    address BINARY(32)  NOT NULL COMMENT 'keyed hash of where it came from',
    at      DATETIME(6) NOT NULL COMMENT 'UTC, the clock of the database',
    PRIMARY KEY (id),
    KEY by_name (name, kind, at),
    KEY by_address (address, at),
    KEY by_time (at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
