-- What the people feed changed of a person's insurance, in the order of the feeds. Whoever has to act on it reads on
-- from the last number it has seen. Feeds take turns (person_number), so that no lower number appears later.
CREATE TABLE insurance_change (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    pool CHAR(6) NOT NULL,
    scheme VARCHAR(16) NOT NULL,
    status VARCHAR(16) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY insurance_change_by_age (changed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
