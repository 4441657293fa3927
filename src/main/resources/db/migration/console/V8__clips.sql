-- Recordings that stand in the place of those that came with the program. Versions are only ever added; 0 is the one
-- that came with it.

CREATE TABLE clip_version (
    voice     VARCHAR(8)    NOT NULL COMMENT 'zh-CN, en',
    pace      VARCHAR(8)    NOT NULL COMMENT 'USUAL, ELDER',
    clip      VARCHAR(80)   NOT NULL,
    version   INT           NOT NULL COMMENT 'from 1 on',
    sound     MEDIUMBLOB    NOT NULL COMMENT 'WAV, 8 kHz, mono, A-law',
    sha256    BINARY(32)    NOT NULL COMMENT 'of the sound',
    millis    BIGINT        NOT NULL COMMENT 'how long it is',
    remarks   VARCHAR(1000) NOT NULL COMMENT 'what the checks say of it, a line each',
    stored_by VARCHAR(80)   NOT NULL COMMENT 'user:NAME',
    stored_at DATETIME(6)   NOT NULL COMMENT 'UTC, the clock of the database',
    PRIMARY KEY (voice, pace, clip, version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Which of them callers hear; the one that came with the program has no row.
CREATE TABLE clip_live (
    voice   VARCHAR(8)  NOT NULL,
    pace    VARCHAR(8)  NOT NULL,
    clip    VARCHAR(80) NOT NULL,
    version INT         NOT NULL,
    live_by VARCHAR(80) NOT NULL COMMENT 'user:NAME',
    live_at DATETIME(6) NOT NULL COMMENT 'UTC, the clock of the database',
    PRIMARY KEY (voice, pace, clip)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Counts the changes of clip_live, so that each node sees that there is something new.
CREATE TABLE clip_news (
    one    TINYINT NOT NULL COMMENT 'there is one row',
    number BIGINT  NOT NULL,
    PRIMARY KEY (one)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO clip_news (one, number) VALUES (1, 0);
