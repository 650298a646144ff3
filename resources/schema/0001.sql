-- SPDX-FileCopyrightText: 2026 The Entente developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Format 1. Row ids are unique across copies. No triggers, no views, no cascades, no UNIQUE on what a user edits:
-- each would break undo, or is how a hostile file brings code along.

-- Cities and everything above them; a parent link gives city, state, country.
CREATE TABLE place (
    id INTEGER PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    native_name TEXT,
    level TEXT NOT NULL,
    admin1 TEXT,
    country TEXT,
    parent_id INTEGER REFERENCES place (id),
    latitude INTEGER,
    latitude_scale INTEGER,
    longitude INTEGER,
    longitude_scale INTEGER,
    population INTEGER,
    note TEXT
) STRICT;

-- Aliases, former names, romanizations.
CREATE TABLE place_name (
    id INTEGER PRIMARY KEY NOT NULL,
    place_id INTEGER NOT NULL REFERENCES place (id),
    name TEXT NOT NULL,
    kind TEXT,
    language TEXT
) STRICT;

-- A tie between two or more places.
CREATE TABLE agreement (
    id INTEGER PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    signed TEXT,
    signed_earliest INTEGER,
    signed_latest INTEGER,
    ended TEXT,
    ended_earliest INTEGER,
    ended_latest INTEGER,
    expires TEXT,
    expires_earliest INTEGER,
    expires_latest INTEGER,
    renewal_due TEXT,
    renewal_due_earliest INTEGER,
    renewal_due_latest INTEGER,
    term TEXT,
    focus TEXT,
    note TEXT,
    kind_original TEXT
) STRICT;

CREATE TABLE agreement_party (
    id INTEGER PRIMARY KEY NOT NULL,
    agreement_id INTEGER NOT NULL REFERENCES agreement (id),
    place_id INTEGER NOT NULL REFERENCES place (id),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE agreement_event (
    id INTEGER PRIMARY KEY NOT NULL,
    agreement_id INTEGER NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL,
    date TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    place_text TEXT,
    source_id INTEGER REFERENCES source (id),
    note TEXT
) STRICT;

CREATE TABLE agreement_signatory (
    id INTEGER PRIMARY KEY NOT NULL,
    agreement_id INTEGER NOT NULL REFERENCES agreement (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    represents_id INTEGER REFERENCES place (id),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    native_name TEXT,
    kind TEXT,
    place_id INTEGER REFERENCES place (id),
    url TEXT,
    note TEXT
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    native_name TEXT,
    role TEXT,
    organisation_id INTEGER REFERENCES organisation (id),
    place_id INTEGER REFERENCES place (id),
    from_date TEXT,
    from_date_earliest INTEGER,
    from_date_latest INTEGER,
    to_date TEXT,
    to_date_earliest INTEGER,
    to_date_latest INTEGER,
    email TEXT,
    phone TEXT,
    note TEXT
) STRICT;

CREATE TABLE activity (
    id INTEGER PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    start_date TEXT,
    start_date_earliest INTEGER,
    start_date_latest INTEGER,
    end_date TEXT,
    end_date_earliest INTEGER,
    end_date_latest INTEGER,
    agreement_id INTEGER REFERENCES agreement (id),
    participants INTEGER,
    cost_usd INTEGER,
    outcome TEXT,
    note TEXT
) STRICT;

-- Places, organisations and people of an activity.
CREATE TABLE activity_link (
    id INTEGER PRIMARY KEY NOT NULL,
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT;

-- Whole US dollars; month NULL is the whole year.
CREATE TABLE trade_flow (
    id INTEGER PRIMARY KEY NOT NULL,
    reporter_id INTEGER NOT NULL REFERENCES place (id),
    partner_id INTEGER NOT NULL REFERENCES place (id),
    year INTEGER NOT NULL,
    month INTEGER,
    direction TEXT NOT NULL,
    commodity TEXT NOT NULL,
    scheme TEXT NOT NULL,
    value_usd INTEGER NOT NULL,
    valuation TEXT,
    source_id INTEGER REFERENCES source (id),
    note TEXT
) STRICT;

-- One wave a row.
CREATE TABLE poll (
    id INTEGER PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL,
    pollster TEXT NOT NULL,
    respondents_id INTEGER NOT NULL REFERENCES place (id),
    about_id INTEGER NOT NULL REFERENCES place (id),
    question_kind TEXT NOT NULL,
    fielded_start TEXT,
    fielded_start_earliest INTEGER,
    fielded_start_latest INTEGER,
    fielded_end TEXT,
    fielded_end_earliest INTEGER,
    fielded_end_latest INTEGER,
    value INTEGER NOT NULL,
    value_scale INTEGER NOT NULL,
    unfavorable INTEGER,
    unfavorable_scale INTEGER,
    sample_size INTEGER,
    margin_of_error INTEGER,
    margin_of_error_scale INTEGER,
    source_id INTEGER REFERENCES source (id),
    note TEXT
) STRICT;

CREATE TABLE indicator (
    id INTEGER PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL,
    place_id INTEGER NOT NULL REFERENCES place (id),
    name TEXT NOT NULL,
    date TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    value INTEGER NOT NULL,
    value_scale INTEGER NOT NULL,
    unit TEXT,
    source_id INTEGER REFERENCES source (id),
    note TEXT
) STRICT;

CREATE TABLE milestone (
    id INTEGER PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL,
    date TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    countries TEXT,
    title TEXT NOT NULL,
    kind TEXT,
    source_id INTEGER REFERENCES source (id)
) STRICT;

CREATE TABLE deflator (
    id INTEGER PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL,
    index_name TEXT NOT NULL,
    value INTEGER NOT NULL,
    value_scale INTEGER NOT NULL,
    base TEXT,
    source_id INTEGER REFERENCES source (id)
) STRICT;

CREATE TABLE exchange_rate (
    id INTEGER PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL,
    currency TEXT NOT NULL,
    value INTEGER NOT NULL,
    value_scale INTEGER NOT NULL,
    source_id INTEGER REFERENCES source (id)
) STRICT;

CREATE TABLE data_set (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    imported TEXT NOT NULL,
    digest TEXT,
    report TEXT
) STRICT;

CREATE TABLE source (
    id INTEGER PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL,
    publisher TEXT,
    title TEXT NOT NULL,
    url TEXT,
    note TEXT,
    terms TEXT
) STRICT;

-- What a source states for a field of a record.
CREATE TABLE citation (
    id INTEGER PRIMARY KEY NOT NULL,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    field TEXT,
    source_id INTEGER NOT NULL REFERENCES source (id),
    states TEXT,
    where_in TEXT,
    seen TEXT,
    seen_earliest INTEGER,
    seen_latest INTEGER,
    note TEXT
) STRICT;

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY NOT NULL,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    bytes INTEGER NOT NULL
) STRICT;

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE mapping (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE decision (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    verdict TEXT NOT NULL,
    note TEXT
) STRICT;

-- Settings of the document, such as the reference series of a pair.
CREATE TABLE setting (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    value TEXT
) STRICT;

-- The bytes of attachments, written once and not recorded in the history.
CREATE TABLE blob (
    digest TEXT PRIMARY KEY NOT NULL,
    content BLOB NOT NULL
) STRICT;

-- The history: append-only. kind is base, edit, undo, redo or take_back; reverses names the change that is undone or redone.
CREATE TABLE change (
    sequence INTEGER PRIMARY KEY NOT NULL,
    uuid TEXT NOT NULL,
    parent TEXT,
    kind TEXT NOT NULL,
    reverses TEXT,
    author TEXT NOT NULL,
    utc TEXT NOT NULL,
    label TEXT NOT NULL,
    changeset BLOB
) STRICT;

-- Rows that a change added or removed in bulk, packed; its changeset leaves them out.
CREATE TABLE change_rows (
    id INTEGER PRIMARY KEY NOT NULL,
    change_uuid TEXT NOT NULL,
    record TEXT NOT NULL,
    is_added INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;

CREATE INDEX place_name_place ON place_name (place_id);
CREATE INDEX agreement_party_agreement ON agreement_party (agreement_id);
CREATE INDEX agreement_party_place ON agreement_party (place_id);
CREATE INDEX agreement_event_agreement ON agreement_event (agreement_id);
CREATE INDEX agreement_signatory_agreement ON agreement_signatory (agreement_id);
CREATE INDEX activity_agreement ON activity (agreement_id);
CREATE INDEX activity_link_activity ON activity_link (activity_id);
CREATE INDEX activity_link_record ON activity_link (record_id);
CREATE INDEX citation_record ON citation (record_id);
CREATE INDEX citation_source ON citation (source_id);
CREATE INDEX change_uuid ON change (uuid);
CREATE INDEX change_rows_change ON change_rows (change_uuid);
CREATE INDEX trade_pair ON trade_flow (reporter_id, partner_id, commodity, direction, valuation, year, month, value_usd, source_id);
CREATE INDEX place_slug ON place (slug);
CREATE INDEX agreement_slug ON agreement (slug);
CREATE INDEX organisation_slug ON organisation (slug);
CREATE INDEX person_slug ON person (slug);
CREATE INDEX activity_slug ON activity (slug);
CREATE INDEX source_slug ON source (slug);
