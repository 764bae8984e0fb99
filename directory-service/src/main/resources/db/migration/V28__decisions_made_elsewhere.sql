-- Who wrote down what the partners decided at a table; null for what they voted on here.
alter table partnership_decision add column recorded_by uuid;
