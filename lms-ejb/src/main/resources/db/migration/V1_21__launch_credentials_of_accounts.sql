-- Whose launch a credential was made for: it ends with the account. Empty for any other credential.
alter table lrs_credential add column account_id binary(16);
