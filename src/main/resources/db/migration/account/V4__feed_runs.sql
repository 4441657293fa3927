-- Which files were read in and what became of their lines; nothing that stood in one. Times are UTC.
CREATE TABLE feed_run (
    id BIGINT NOT NULL AUTO_INCREMENT,
    -- PEOPLE or MOVEMENTS
    kind VARCHAR(10) NOT NULL,
    -- without its folder, and without what may be an ID
    file_name VARCHAR(120) NOT NULL,
    began_at DATETIME(6) NOT NULL,
    -- the last sign of whoever reads it
    seen_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    -- DONE, NOT_THIS_FEED or BROKEN_OFF; NULL while it goes on, or where whoever read it was killed
    outcome VARCHAR(16) NULL,
    line_count BIGINT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    there_already BIGINT NOT NULL,
    older BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    PRIMARY KEY (id),
    KEY feed_run_by_age (began_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The first lines of a run that were not taken.
CREATE TABLE feed_refusal (
    run_id BIGINT NOT NULL,
    line BIGINT NOT NULL,
    reason VARCHAR(40) NOT NULL,
    PRIMARY KEY (run_id, line)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
