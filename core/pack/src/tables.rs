//! The list of the content's tables, in one place: what each is called, what it becomes, and what kind of fact it is.
//! The content reader, the pack's writer and the pack's reader all run over this list.

/// Calls `$go!(table name, field of RawFacts, FactKind variant)` for every sourced table.
macro_rules! sourced_tables {
    ($go:ident) => {
        $go!("zone", zones, Zone);
        $go!("holiday", holidays, Holiday);
        $go!("calendar", calendars, Calendar);
        $go!("place", places, Place);
        $go!("port", ports, Port);
        $go!("mode", modes, Mode);
        $go!("hours", hours, Hours);
        $go!("step", steps, Step);
        $go!("passage", passages, Passage);
        $go!("contact", contacts, Contact);
        $go!("closure", closures, Closure);
        $go!("closure_rule", closure_rules, ClosureRule);
        $go!("corridor", corridors, Corridor);
        $go!("gate", gates, Gate);
        $go!("road_state", road_states, RoadState);
        $go!("service", services, Service);
        $go!("flow", flows, Flow);
        $go!("season", seasons, Season);
        $go!("weekday", weekdays, Weekday);
        $go!("event", events, Event);
        $go!("hourly", hourly, Hourly);
        $go!("capacity", capacities, Capacity);
        $go!("peak", peaks, Peak);
        $go!("share", shares, Share);
        $go!("entry_rule", entry_rules, EntryRule);
        $go!("paper", papers, Paper);
        $go!("statistic", statistics, Statistic);
        $go!("phrase", phrases, Phrase);
        $go!("review", reviews, Review);
        $go!("ingredient", ingredients, Ingredient);
        $go!("dish", dishes, Dish);
        $go!("sign", signs, Sign);
    };
}

/// Likewise for the tables that carry no source of their own.
macro_rules! plain_tables {
    ($go:ident) => {
        $go!("source", sources);
        $go!("country", countries);
        $go!("hall", halls);
        $go!("category", categories);
        $go!("unit", units);
        $go!("concept", concepts);
    };
}

pub(crate) use plain_tables;
pub(crate) use sourced_tables;
