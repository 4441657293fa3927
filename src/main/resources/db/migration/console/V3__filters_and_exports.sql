-- Filters that people at the console keep under a name, and what was taken out as a file.

CREATE TABLE saved_filter (
    id       BIGINT        NOT NULL AUTO_INCREMENT,
    owner    VARCHAR(80)   NOT NULL COMMENT 'user:NAME',
    name     VARCHAR(40)   NOT NULL,
    fields   VARCHAR(1000) NOT NULL COMMENT 'as in an address; never a number or a person',
    saved_at DATETIME(6)   NOT NULL COMMENT 'UTC, the clock of the database',
    PRIMARY KEY (id),
    UNIQUE KEY by_owner (owner, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How far each export is. The rows themselves go to the browser and are kept nowhere.
CREATE TABLE call_export (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    owner        VARCHAR(80) NOT NULL COMMENT 'user:NAME',
    form         VARCHAR(4)  NOT NULL COMMENT 'CSV, XLSX',
    state        VARCHAR(10) NOT NULL COMMENT 'RUNNING, DONE, CANCELLED, BROKEN, TOO_MANY',
    rows_wanted  BIGINT      NULL COMMENT 'null until they are counted',
    rows_written BIGINT      NOT NULL,
    began_at     DATETIME(6) NOT NULL COMMENT 'UTC, the clock of the database',
    moved_at     DATETIME(6) NOT NULL COMMENT 'UTC, the clock of the database: the last sign of life',
    PRIMARY KEY (id),
    KEY by_owner (owner, id),
    KEY by_age (began_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
