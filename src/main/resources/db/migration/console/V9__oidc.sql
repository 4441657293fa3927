-- Users whom a sign-in provider vouches for. Their password is nobody's.

ALTER TABLE console_user
    ADD COLUMN outside CHAR(64) NULL COMMENT 'SHA-256 of the issuer and the subject there',
    ADD UNIQUE KEY by_outside (outside);
