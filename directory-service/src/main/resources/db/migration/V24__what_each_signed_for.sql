-- Which data for which purposes a party put its name to: a newer text stops only what it adds.
alter table agreement_party add column signed_shares jsonb;
update agreement_party p set signed_shares = t.shares
from agreement_text t where t.agreement_id = p.agreement_id and t.text_version = p.signed_version;
