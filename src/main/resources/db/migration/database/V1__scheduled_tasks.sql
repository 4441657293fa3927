-- What falls due, as db-scheduler keeps it. Times are UTC, on the clock of the database. A node takes a row by a
-- conditional update of `version`; a row whose heartbeat has stopped is taken by another. The library asks for
-- `picked` first and orders by time.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BLOB         NULL COMMENT 'a number of ours or nothing, never personal data',
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50)  NULL,
    last_success         DATETIME(6)  NULL,
    last_failure         DATETIME(6)  NULL,
    consecutive_failures INT          NULL,
    last_heartbeat       DATETIME(6)  NULL,
    version              BIGINT       NOT NULL,
    priority             SMALLINT     NULL COMMENT 'not used: what is due first goes first',
    PRIMARY KEY (task_name, task_instance),
    KEY by_time (execution_time),
    KEY by_heartbeat (last_heartbeat)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
