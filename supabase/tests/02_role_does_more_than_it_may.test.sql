-- Every table, every command, every person: access.sql says what should come of it.

select no_plan();

select is(happened, wanted, format('%s: %s on %s', person, command, relation))
from tests.compare_access();
