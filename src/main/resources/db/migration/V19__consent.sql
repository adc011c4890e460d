-- Who wants no text messages; see package fr.aiguilleur.consent. Lines are only added.
create table sms_consent (
    id      bigint generated always as identity primary key,
    address text        not null,
    refused boolean     not null,
    at      timestamptz not null
);
create index sms_consent_address on sms_consent (address, id desc);
