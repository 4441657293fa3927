-- What a day was like, as files without personal data. They stand here so that every node can hand them out.

CREATE TABLE daily_report (
    day        DATE        NOT NULL COMMENT 'in the zone of the hotline',
    written_at DATETIME(6) NOT NULL COMMENT 'UTC, the clock of the database',
    calls      BIGINT      NOT NULL,
    csv        MEDIUMBLOB  NOT NULL,
    xlsx       MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (day)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
