CREATE SCHEMA IF NOT EXISTS porting;

-- What is to be ported. It holds personal data, PINs among it: keep others away from it, and delete it when it is done.
CREATE TABLE IF NOT EXISTS porting.request (
    reference  text PRIMARY KEY,
    account    text NOT NULL,
    request    jsonb NOT NULL,
    checkpoint jsonb,
    state      text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'ready', 'confirmed', 'attention')),
    note       text
);

-- What happened to the orders, each change once.
CREATE TABLE IF NOT EXISTS porting.change (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account  text NOT NULL,
    order_id text NOT NULL,
    what     text NOT NULL,
    status   text,
    at       timestamptz
);

-- How far each account was told of.
CREATE TABLE IF NOT EXISTS porting.cursor (
    account text PRIMARY KEY,
    cursor  jsonb NOT NULL
);
