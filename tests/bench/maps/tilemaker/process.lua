-- The layers and fields that Otkel makes of the same tags (Shortbread 1.0), for tilemaker 2.2.

node_keys = { "place", "amenity", "shop", "tourism", "man_made", "historic", "leisure", "emergency", "highway", "railway",
  "aerialway", "aeroway", "office", "natural", "mountain_pass", "barrier", "addr:housenumber", "addr:housename" }

local function set(words)
  local found = {}
  for word in words:gmatch("%S+") do found[word] = true end
  return found
end

-- From which zoom, whether it is a link, whether it is a railway, from which zoom it is labelled.
local STREETS = {
  motorway = { 5, 8 }, motorway_link = { 9, 13 }, trunk = { 6, 8 }, trunk_link = { 10, 13 }, primary = { 8, 10 },
  primary_link = { 11, 13 }, secondary = { 9, 12 }, secondary_link = { 12, 13 }, tertiary = { 10, 13 },
  tertiary_link = { 12, 14 }, unclassified = { 12, 14 }, road = { 12, 14 }, residential = { 12, 14 }, busway = { 12, 14 },
  bus_guideway = { 12, 14 }, living_street = { 13, 14 }, pedestrian = { 13, 14 }, service = { 13, 14 }, track = { 13, 14 },
  footway = { 13, 14 }, path = { 13, 14 }, bridleway = { 13, 14 }, cycleway = { 13, 14 }, steps = { 13, 14 },
}
local RAILWAYS = { rail = 6, narrow_gauge = 8, light_rail = 10, tram = 10, subway = 10, funicular = 10, monorail = 10 }
local AEROWAYS = { runway = 11, taxiway = 13 }
local WATERWAYS = { river = { 6, 10 }, canal = { 9, 12 }, stream = { 13, 14 }, drain = { 13, 14 }, ditch = { 14, 14 } }
local LIFTS = set("cable_car gondola goods chair_lift drag_lift t-bar j-bar platter rope_tow")
local PAVED = set("paved asphalt cobblestone sett concrete concrete:lanes concrete:plates paving_stones chipseal metal wood unhewn_cobblestone")
local UNPAVED = set("unpaved compacted dirt earth fine_gravel grass grass_paver gravel ground mud pebblestone salt sand woodchips clay rock ice snow")
local LAND = {
  landuse = { forest = 7, residential = 10, industrial = 10, commercial = 10, retail = 10, railway = 10, landfill = 10,
    brownfield = 10, greenfield = 10, farmyard = 10, farmland = 10, grass = 11, meadow = 11, orchard = 11, vineyard = 11,
    allotments = 11, village_green = 11, recreation_ground = 11, greenhouse_horticulture = 11, plant_nursery = 11,
    quarry = 11, garages = 12, cemetery = 13 },
  natural = { wood = 7, sand = 10, beach = 10, heath = 11, scrub = 11, grassland = 11, bare_rock = 11, scree = 11, shingle = 11 },
  wetland = { swamp = 11, bog = 11, string_bog = 11, wet_meadow = 11, marsh = 11 },
  leisure = { golf_course = 11, park = 11, garden = 11, playground = 11, miniature_golf = 11 },
  amenity = { grave_yard = 13 },
}
local LAND_KEYS = { "landuse", "natural", "wetland", "leisure", "amenity" }
local SITES = {
  military = set("danger_area"), leisure = set("sports_centre"), landuse = set("construction"),
  amenity = set("university college school hospital prison parking bicycle_parking"),
}
local PLACES = {
  city = { 6, 100000 }, town = { 7, 5000 }, village = { 10, 100 }, hamlet = { 10, 50 }, suburb = { 10, 1000 },
  quarter = { 10, 500 }, neighbourhood = { 10, 100 }, locality = { 10, 0 }, island = { 10, 0 }, isolated_dwelling = { 10, 5 },
  farm = { 10, 5 },
}
local STOPS = {
  railway = { station = 13, halt = 13, tram_stop = 14 }, highway = { bus_stop = 14 },
  amenity = { bus_station = 13, ferry_terminal = 12 }, aerialway = { station = 13 }, aeroway = { aerodrome = 11, helipad = 13 },
}
local POIS = {
  amenity = set("fuel hospital charging_station border_control police pharmacy clinic bank atm bureau_de_change embassy fire_station post_office townhall marketplace university post_box telephone library courthouse prison community_centre nursing_home arts_centre grave_yard recycling school college public_building doctors dentist veterinary theatre nightclub cinema restaurant fast_food cafe pub bar food_court biergarten shelter car_rental car_wash car_sharing bicycle_rental vending_machine toilets bench drinking_water fountain hunting_stand waste_basket place_of_worship parking playground dog_park customs shower vehicle_inspection"),
  shop = set("supermarket mall car_repair alcohol bakery beauty beverages bicycle books butcher car chemist clothes computer convenience department_store doityourself dry_cleaning florist furniture garden_centre general gift greengrocer hairdresser hardware jewelry kiosk laundry mobile_phone newsagent optician outdoor shoes sports stationery toys travel_agency video tyres"),
  tourism = set("attraction viewpoint camp_site museum hotel motel guest_house hostel caravan_site alpine_hut theme_park zoo bed_and_breakfast chalet information picnic_site artwork"),
  man_made = set("surveillance tower windmill lighthouse wastewater_plant water_well watermill water_works"),
  historic = set("castle fort archaeological_site monument memorial ruins battlefield wayside_cross wayside_shrine"),
  leisure = set("stadium water_park golf_course nature_reserve playground dog_park sports_centre pitch swimming_pool ice_rink"),
  emergency = set("phone defibrillator fire_hydrant"), highway = set("rest_area services emergency_access_point"),
  office = set("diplomatic"), natural = set("peak volcano saddle spring hot_spring cave_entrance"), mountain_pass = set("yes"),
}
-- Those that are shown earlier than at 14.
local EARLY = {
  fuel = 10, hospital = 12, charging_station = 12, police = 13, pharmacy = 13, clinic = 13, bank = 13, atm = 13, embassy = 13,
  fire_station = 13, post_office = 13, townhall = 13, marketplace = 13, university = 13, supermarket = 13, mall = 13,
  car_repair = 13, attraction = 12, viewpoint = 12, camp_site = 12, museum = 12, hotel = 13, motel = 13, guest_house = 13,
  hostel = 13, alpine_hut = 13, theme_park = 13, zoo = 13, castle = 13, fort = 13, archaeological_site = 13, stadium = 13,
  water_park = 13, golf_course = 13, nature_reserve = 13, rest_area = 12, services = 12, peak = 11, volcano = 11, saddle = 11,
}
local NAMES = { name = "name", ["name:en"] = "name_en", ["name:zh"] = "name_zh", ["name:kk"] = "name_kk", ["name:ru"] = "name_ru",
  ["name:ug"] = "name_ug" }

function init_function() end
function exit_function() end

local function named(object)
  for key in pairs(NAMES) do if object:Find(key) ~= "" then return true end end
  return false
end

local function names(object)
  for key, field in pairs(NAMES) do
    local name = object:Find(key)
    if name ~= "" then object:Attribute(field, name) end
  end
end

local function copy(object, key)
  local value = object:Find(key)
  if value ~= "" then object:Attribute(key, value) end
end

local function flags(way)
  local tunnel, bridge = way:Find("tunnel"), way:Find("bridge")
  if tunnel == "yes" or tunnel == "building_passage" or tunnel == "culvert" or way:Find("covered") == "yes" then
    way:AttributeBoolean("tunnel", true)
  end
  if bridge ~= "" and bridge ~= "no" then way:AttributeBoolean("bridge", true) end
end

-- Points of interest, places, stops and addresses, of nodes and of areas.
local function points(object, layer)
  local place = object:Find("place")
  local found = PLACES[place]
  if found and named(object) then
    layer(object, "place_labels")
    object:MinZoom(found[1])
    object:Attribute("kind", place)
    object:AttributeNumeric("population", tonumber(object:Find("population")) or found[2])
    names(object)
  end
  for key, kinds in pairs(STOPS) do
    local zoom = kinds[object:Find(key)]
    if zoom then
      layer(object, "public_transport")
      object:MinZoom(zoom)
      object:Attribute("kind", object:Find(key))
      names(object)
      copy(object, "iata")
      break
    end
  end
  local zoom, border = nil, object:Find("barrier") == "border_control"
  if border then zoom = 8 end
  for key, kinds in pairs(POIS) do
    local value = object:Find(key)
    if kinds[value] then zoom = math.min(zoom or 14, EARLY[value] or 14) end
  end
  if zoom then
    layer(object, "pois")
    object:MinZoom(zoom)
    if border then object:Attribute("barrier", "border_control") end
    for key, kinds in pairs(POIS) do
      local value = object:Find(key)
      if kinds[value] then object:Attribute(key, value) end
    end
    copy(object, "cuisine")
    copy(object, "religion")
    copy(object, "sport")
    names(object)
    copy(object, "addr:housenumber")
    copy(object, "addr:housename")
  elseif object:Find("addr:housenumber") ~= "" or object:Find("addr:housename") ~= "" then
    layer(object, "addresses")
    object:MinZoom(14)
    copy(object, "addr:housenumber")
    copy(object, "addr:housename")
  end
end

function node_function(node)
  points(node, function(object, name) object:Layer(name, false) end)
  if node:Find("highway") == "motorway_junction" then
    node:Layer("street_labels_points", false)
    node:MinZoom(12)
    node:Attribute("kind", "motorway_junction")
    copy(node, "ref")
    names(node)
  end
end

local function street(way, kind, zoom, label, railway)
  way:Layer("streets", false)
  way:MinZoom(zoom)
  way:Attribute("kind", (kind:gsub("_link$", "")))
  if railway then way:AttributeBoolean("rail", true) end
  if kind:find("_link$") then way:AttributeBoolean("link", true) end
  flags(way)
  local surface = way:Find("surface")
  if PAVED[surface] then way:Attribute("surface", "paved") elseif UNPAVED[surface] then way:Attribute("surface", "unpaved") end
  copy(way, "tracktype")
  copy(way, "service")
  if not railway then
    local oneway = way:Find("oneway")
    if oneway == "yes" or oneway == "1" or oneway == "-1" then way:AttributeBoolean("oneway", true) end
    if oneway == "-1" then way:AttributeBoolean("oneway_reverse", true) end
    copy(way, "bicycle")
    copy(way, "horse")
  end
  local ref = railway and "" or way:Find("ref")
  if label and (ref ~= "" or named(way)) then
    way:Layer("street_labels", false)
    way:MinZoom(label)
    way:Attribute("kind", kind)
    names(way)
    if ref ~= "" then way:Attribute("ref", ref) end
  end
end

local function area(way, layer, kind, zoom)
  way:Layer(layer, true)
  way:MinZoom(zoom)
  if kind then way:Attribute("kind", kind) end
end

local function simple(way, layer, kind)
  way:Layer(layer, false)
  way:MinZoom(12)
  way:Attribute("kind", kind)
end

local function lines(way)
  local highway, railway, aeroway, waterway = way:Find("highway"), way:Find("railway"), way:Find("aeroway"), way:Find("waterway")
  if STREETS[highway] then
    local zoom = STREETS[highway][1]
    if highway == "service" and way:Find("service") ~= "" then zoom = 14 end
    street(way, highway, zoom, STREETS[highway][2], false)
  elseif RAILWAYS[railway] then
    local zoom = RAILWAYS[railway]
    if zoom < 10 and way:Find("service") ~= "" then zoom = 12 end
    street(way, railway, zoom, 14, true)
  elseif AEROWAYS[aeroway] then
    street(way, aeroway, AEROWAYS[aeroway], 14, false)
  end
  local water = WATERWAYS[waterway]
  if water then
    way:Layer("water_lines", false)
    way:MinZoom(water[1])
    way:Attribute("kind", waterway)
    flags(way)
    if named(way) then
      way:Layer("water_lines_labels", false)
      way:MinZoom(water[2])
      way:Attribute("kind", waterway)
      names(way)
    end
  end
  if LIFTS[way:Find("aerialway")] then simple(way, "aerialways", way:Find("aerialway")) end
  if way:Find("route") == "ferry" then
    way:Layer("ferries", false)
    way:MinZoom(way:Find("motor_vehicle") == "no" and 12 or 10)
    way:Attribute("kind", "ferry")
    names(way)
  end
  if not way:IsClosed() then
    local made = way:Find("man_made")
    if waterway == "dam" then simple(way, "dam_lines", "dam") end
    if made == "pier" or made == "breakwater" or made == "groyne" then simple(way, "pier_lines", made) end
  end
end

local function water_of(way)
  local natural, waterway, landuse = way:Find("natural"), way:Find("waterway"), way:Find("landuse")
  if natural == "water" then
    local water = way:Find("water")
    if water == "river" then return "river", 4 elseif water == "canal" then return "canal", 10 end
    return "water", 4
  elseif natural == "glacier" then return "glacier", 4
  elseif waterway == "riverbank" then return "river", 4
  elseif waterway == "dock" then return "dock", 10
  elseif landuse == "reservoir" or landuse == "basin" then return landuse, 4 end
end

local function areas(way)
  local kind, zoom = water_of(way)
  if kind then
    area(way, "water_polygons", kind, zoom)
  else
    for _, key in ipairs(LAND_KEYS) do
      local value = way:Find(key)
      local from = LAND[key][value]
      if from then
        area(way, "land", value == "wood" and "forest" or value, from)
        break
      end
    end
  end
  local building, made, highway = way:Find("building"), way:Find("man_made"), way:Find("highway")
  if building ~= "" and building ~= "no" then area(way, "buildings", nil, 14) end
  if way:Find("waterway") == "dam" then area(way, "dam_polygons", "dam", 12) end
  if made == "pier" or made == "breakwater" or made == "groyne" then area(way, "pier_polygons", made, 12) end
  if made == "bridge" then area(way, "bridges", "bridge", 12) end
  if way:Find("area") == "yes" and (highway == "pedestrian" or highway == "service") then
    area(way, "street_polygons", highway, 14)
    copy(way, "surface")
    flags(way)
  end
  for key, kinds in pairs(SITES) do
    local value = way:Find(key)
    if kinds[value] then area(way, "sites", value, 14) end
  end
  points(way, function(object, name) object:LayerAsCentroid(name) end)
end

-- Borders are ways of boundary relations.
function relation_scan_function(relation)
  if relation:Find("boundary") == "administrative" then
    local level = tonumber(relation:Find("admin_level"))
    if level and level >= 2 and level <= 4 then relation:Accept() end
  end
end

function way_function(way)
  local level = nil
  while true do
    local relation = way:NextRelation()
    if not relation then break end
    local own = tonumber(way:FindInRelation("admin_level"))
    if own then level = math.min(level or own, own) end
  end
  if level then
    way:Layer("boundaries", false)
    way:MinZoom(level == 2 and 0 or 7)
    way:AttributeNumeric("admin_level", level == 2 and 2 or 4)
    if way:Find("maritime") == "yes" or way:Find("natural") == "coastline" then way:AttributeBoolean("maritime", true) end
  end
  if way:Find("type") ~= "multipolygon" and way:Find("area") ~= "yes" then lines(way) end
  if way:IsClosed() and way:Find("area") ~= "no" then areas(way) end
end
