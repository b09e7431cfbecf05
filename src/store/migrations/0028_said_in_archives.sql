-- What was said in another archive came with an import, as the item that stands for it, and goes with the
-- last import that holds that item. What was said here has none, and stays.
alter table marks add column item_id uuid,
  add foreign key (workspace_id, item_id) references items on delete cascade;
alter table decisions add column item_id uuid,
  add foreign key (workspace_id, item_id) references items on delete cascade;
alter table company_words add column item_id uuid,
  add foreign key (workspace_id, item_id) references items on delete cascade;
alter table claims add column item_id uuid,
  add foreign key (workspace_id, item_id) references items on delete cascade;
alter table answers add column item_id uuid,
  add foreign key (workspace_id, item_id) references items on delete cascade;

create index on marks (workspace_id, item_id) where item_id is not null;
create index on decisions (workspace_id, item_id) where item_id is not null;
create index on company_words (workspace_id, item_id) where item_id is not null;
create index on claims (workspace_id, item_id) where item_id is not null;
create index on answers (workspace_id, item_id) where item_id is not null;
