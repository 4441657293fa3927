-- Those who work at the console, as admins see them.

ALTER TABLE console_user
    ADD COLUMN given      BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'the password was given by an admin, and is to be changed first',
    ADD COLUMN last_in_at DATETIME(6) NULL COMMENT 'UTC, the clock of the database: the last sign-in';
