-- What a person opened is found by who they are when they ask for it or leave, and what spoke for it by the opening.
create index external_launch_of_account on external_launch (account_id);
create index xapi_launch_of_opening on xapi_launch (external_launch_id);
