-- A server that died may give a transaction's number to another one: whether what a joining found became true,
-- and who joined last, is told by an id that the joining itself writes down.
alter table joinings
  drop column joined_by,
  add column joined_by uuid,
  add column joined_before uuid;
