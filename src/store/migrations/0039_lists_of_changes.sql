-- Whose handles changed is read once or twice and then deleted: packing these lists costs more than the room
-- that they take.
alter table handle_changes alter handles set storage external;
