-- At 100,000 words the planner takes comparing them all for cheap; it is seven times as slow as the index.
create function words_spelt_like(asked text)
    returns setof text language sql stable strict rows 5 set enable_seqscan = off
    begin atomic
        select word from word
        where word % asked
        order by similarity(word, asked) desc, word limit 5;
    end;
revoke execute on function words_spelt_like(text) from public;
grant execute on function words_spelt_like(text) to directory_app;
