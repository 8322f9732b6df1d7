// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/words.h"

namespace switchboard::test::words {

namespace {

QStringList split(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

} // namespace

const std::vector<Area> &areas()
{
    static const std::vector<Area> all{
        {512, "Austin", "TX", "America/Chicago", 6},         {713, "Houston", "TX", "America/Chicago", 6},
        {214, "Dallas", "TX", "America/Chicago", 6},         {210, "San Antonio", "TX", "America/Chicago", 6},
        {817, "Fort Worth", "TX", "America/Chicago", 6},     {737, "Round Rock", "TX", "America/Chicago", 6},
        {254, "Waco", "TX", "America/Chicago", 6},           {361, "Corpus Christi", "TX", "America/Chicago", 6},
        {915, "El Paso", "TX", "America/Denver", 7},         {806, "Lubbock", "TX", "America/Chicago", 6},
        {312, "Chicago", "IL", "America/Chicago", 6},        {773, "Chicago", "IL", "America/Chicago", 6},
        {630, "Naperville", "IL", "America/Chicago", 6},     {414, "Milwaukee", "WI", "America/Chicago", 6},
        {612, "Minneapolis", "MN", "America/Chicago", 6},    {314, "St. Louis", "MO", "America/Chicago", 6},
        {816, "Kansas City", "MO", "America/Chicago", 6},    {615, "Nashville", "TN", "America/Chicago", 6},
        {901, "Memphis", "TN", "America/Chicago", 6},        {504, "New Orleans", "LA", "America/Chicago", 6},
        {205, "Birmingham", "AL", "America/Chicago", 6},     {405, "Oklahoma City", "OK", "America/Chicago", 6},
        {402, "Omaha", "NE", "America/Chicago", 6},          {515, "Des Moines", "IA", "America/Chicago", 6},
        {212, "New York", "NY", "America/New_York", 5},      {718, "Brooklyn", "NY", "America/New_York", 5},
        {617, "Boston", "MA", "America/New_York", 5},        {215, "Philadelphia", "PA", "America/New_York", 5},
        {412, "Pittsburgh", "PA", "America/New_York", 5},    {202, "Washington", "DC", "America/New_York", 5},
        {410, "Baltimore", "MD", "America/New_York", 5},     {804, "Richmond", "VA", "America/New_York", 5},
        {704, "Charlotte", "NC", "America/New_York", 5},     {919, "Raleigh", "NC", "America/New_York", 5},
        {404, "Atlanta", "GA", "America/New_York", 5},       {305, "Miami", "FL", "America/New_York", 5},
        {407, "Orlando", "FL", "America/New_York", 5},       {813, "Tampa", "FL", "America/New_York", 5},
        {904, "Jacksonville", "FL", "America/New_York", 5},  {614, "Columbus", "OH", "America/New_York", 5},
        {216, "Cleveland", "OH", "America/New_York", 5},     {513, "Cincinnati", "OH", "America/New_York", 5},
        {313, "Detroit", "MI", "America/New_York", 5},       {317, "Indianapolis", "IN", "America/New_York", 5},
        {203, "New Haven", "CT", "America/New_York", 5},     {401, "Providence", "RI", "America/New_York", 5},
        {207, "Portland", "ME", "America/New_York", 5},      {603, "Manchester", "NH", "America/New_York", 5},
        {201, "Jersey City", "NJ", "America/New_York", 5},   {908, "Elizabeth", "NJ", "America/New_York", 5},
        {303, "Denver", "CO", "America/Denver", 7},          {720, "Aurora", "CO", "America/Denver", 7},
        {719, "Colorado Springs", "CO", "America/Denver", 7}, {801, "Salt Lake City", "UT", "America/Denver", 7},
        {505, "Albuquerque", "NM", "America/Denver", 7},     {208, "Boise", "ID", "America/Denver", 7},
        {406, "Billings", "MT", "America/Denver", 7},        {307, "Cheyenne", "WY", "America/Denver", 7},
        {702, "Las Vegas", "NV", "America/Los_Angeles", 8},  {775, "Reno", "NV", "America/Los_Angeles", 8},
        {213, "Los Angeles", "CA", "America/Los_Angeles", 8}, {310, "Santa Monica", "CA", "America/Los_Angeles", 8},
        {415, "San Francisco", "CA", "America/Los_Angeles", 8}, {408, "San Jose", "CA", "America/Los_Angeles", 8},
        {510, "Oakland", "CA", "America/Los_Angeles", 8},    {619, "San Diego", "CA", "America/Los_Angeles", 8},
        {916, "Sacramento", "CA", "America/Los_Angeles", 8}, {559, "Fresno", "CA", "America/Los_Angeles", 8},
        {503, "Portland", "OR", "America/Los_Angeles", 8},   {541, "Eugene", "OR", "America/Los_Angeles", 8},
        {206, "Seattle", "WA", "America/Los_Angeles", 8},    {253, "Tacoma", "WA", "America/Los_Angeles", 8},
        {509, "Spokane", "WA", "America/Los_Angeles", 8},    {714, "Anaheim", "CA", "America/Los_Angeles", 8},
        {818, "Burbank", "CA", "America/Los_Angeles", 8},    {909, "Ontario", "CA", "America/Los_Angeles", 8},
        {951, "Riverside", "CA", "America/Los_Angeles", 8},  {707, "Napa", "CA", "America/Los_Angeles", 8},
        {805, "Ventura", "CA", "America/Los_Angeles", 8},    {360, "Olympia", "WA", "America/Los_Angeles", 8},
    };
    return all;
}

const QStringList &firstNames()
{
    static const QStringList names = split(
        "Ann|Ben|Carla|Dmitri|Eve|Finn|Grace|Hugo|Ines|Jack|Kim|Leo|Maya|Noah|Olga|Paul|Quinn|Rosa|Sam|Tina|Uma|Victor|"
        "Wendy|Xavier|Yara|Zoe|Aaron|Abby|Adam|Aisha|Alan|Alice|Amara|Amber|Andre|Angela|Anita|Anthony|April|Arjun|Asha|"
        "Audrey|Barbara|Beth|Bianca|Blake|Bobby|Brenda|Brian|Bridget|Bruce|Caleb|Camille|Carol|Chad|Charlotte|Chloe|Chris|"
        "Claire|Cody|Colin|Connie|Corey|Craig|Cynthia|Daisy|Dana|Daniel|Darren|Dawn|Deborah|Denise|Derek|Diana|Diego|Donna|"
        "Doris|Drew|Dylan|Edith|Edward|Elaine|Eli|Ella|Ellen|Emily|Emma|Eric|Erin|Ethan|Eva|Faith|Felix|Fiona|Frank|Gabe|"
        "Gail|Gary|Gina|Glen|Gloria|Gordon|Greg|Hannah|Harold|Hazel|Heather|Heidi|Helen|Henry|Holly|Ian|Irene|Iris|Isaac|"
        "Ivan|Ivy|Jada|Jamal|James|Jamie|Janet|Jared|Jasmine|Jean|Jeff|Jenna|Jeremy|Jesse|Jill|Joan|Joel|John|Jordan|Joyce|"
        "Juan|Judy|Julia|Karen|Karl|Kate|Keith|Kelly|Kenji|Kevin|Kyle|Lara|Larry|Laura|Lena|Leon|Leslie|Liam|Lila|Linda|Lisa|"
        "Logan|Lori|Louis|Lucy|Luke|Lydia|Mabel|Marcus|Margo|Maria|Mark|Martha|Mason|Matt|Mei|Megan|Mia|Miles|Mina|Molly|"
        "Monica|Nadia|Naomi|Nathan|Neil|Nia|Nick|Nina|Nora|Oliver|Omar|Oscar|Owen|Pam|Patrick|Peggy|Penny|Peter|Phil|Priya|"
        "Rachel|Ralph|Ravi|Ray|Rita|Robert|Robin|Roger|Ron|Ross|Ruby|Russ|Ruth|Ryan|Sadie|Sally|Sara|Scott|Sean|Seth|Shane|"
        "Sharon|Sheila|Simon|Sofia|Stacy|Stan|Stella|Steve|Sue|Susan|Tamara|Tanya|Tara|Ted|Terrence|Theo|Thomas|Tim|Todd|Tom|"
        "Tony|Tracy|Troy|Tyler|Valerie|Vera|Vince|Violet|Wade|Walter|Wayne|Willa|Yuki|Yvonne|Zach|Zara");
    return names;
}

const QStringList &lastNames()
{
    static const QStringList names = split(
        "Example|Sample|Muster|Testov|Placeholder|Specimen|Mockup|Dummy|Anybody|Beispiel|Fictional|Trial|Nobody|Exemplar|"
        "Practice|Pretend|Standin|Template|Untitled|Vorlage|Whoever|Abbott|Adler|Alvarez|Anders|Archer|Ash|Atwood|Avila|Baird|"
        "Baker|Banks|Barlow|Barnes|Beck|Bell|Bennett|Berg|Birch|Bishop|Blair|Bloom|Bowen|Brady|Brandt|Briggs|Brook|Bryant|"
        "Buckley|Burke|Burns|Butler|Byrd|Calder|Cannon|Carey|Carver|Castillo|Chan|Chase|Choi|Church|Clay|Cline|Cole|Conway|"
        "Cooper|Corbin|Cortez|Crane|Cross|Cruz|Curtis|Dale|Dalton|Daniels|Davila|Dawson|Dean|Delgado|Denton|Diaz|Dixon|Doyle|"
        "Drake|Duarte|Dunn|Duran|Eaton|Ellis|Emery|English|Estes|Farrell|Faulk|Fields|Finch|Fisher|Fleming|Flores|Forbes|Foster|"
        "Fox|Frost|Fry|Fuentes|Gallo|Garner|Garza|Gentry|Gibbs|Giles|Glover|Grant|Graves|Greer|Griffin|Gupta|Hale|Hampton|"
        "Hardy|Harmon|Hart|Hayes|Heath|Herrera|Hewitt|Hobbs|Holt|Hood|Howe|Huang|Hughes|Hurst|Ibarra|Ingram|Jacobs|Jarvis|"
        "Jensen|Johns|Juarez|Kane|Keller|Kemp|Kent|Kerr|Khan|Kim|Kirby|Klein|Knox|Lam|Lane|Larsen|Lee|Leon|Levy|Lin|Lloyd|"
        "Logan|Lowe|Lozano|Lucas|Lynch|Lyons|Mack|Madden|Marsh|Mason|Mata|Maxwell|Mayer|Meadows|Mejia|Mercer|Meyer|Mills|"
        "Molina|Monroe|Moon|Mora|Morton|Moss|Munoz|Nair|Nash|Navarro|Nguyen|Nichols|Nolan|Norris|Novak|Ochoa|Odom|Olsen|Ortega|"
        "Osborn|Owens|Pace|Park|Patel|Payne|Peck|Perry|Petty|Pham|Pierce|Pike|Pope|Porter|Potts|Pratt|Pruitt|Quinn|Ramos|Rangel|"
        "Reed|Reese|Reyes|Rhodes|Rich|Riggs|Rios|Roach|Robles|Rojas|Rosario|Roth|Rowe|Rubio|Rush|Salas|Salgado|Santos|Sawyer|"
        "Schmidt|Serrano|Sexton|Shaw|Shea|Sierra|Silva|Singh|Sloan|Snow|Solis|Soto|Sparks|Stark|Steele|Stokes|Stone|Strong|"
        "Suarez|Sutton|Swan|Tate|Terry|Thorn|Todd|Torres|Tran|Trevino|Tucker|Valdez|Vance|Vargas|Vaughn|Vega|Velez|Vinson|Wade|"
        "Walsh|Ward|Ware|Watts|Webb|Weiss|Wells|West|Wilder|Wise|Wolfe|Wong|Woods|Yates|Yoder|York|Young|Zamora|Zeller|Zuniga");
    return names;
}

const QStringList &spanishFirstNames()
{
    static const QStringList names =
        split("José|María|Jesús|Sofía|Andrés|Lucía|Ramón|Inés|Martín|Verónica|Óscar|Mónica|Iván|Beatriz|Raúl|Begoña|Germán|"
              "Marisol|Hernán|Araceli|Joaquín|Yolanda|Álvaro|Noemí|Nicolás|Paloma|Tomás|Rocío|Víctor|Esperanza|Íñigo|Pilar");
    return names;
}

const QStringList &unusualNames()
{
    static const QStringList names = split(
        "דנה דוגמה|יוסי ישראלי|رانيا مثال|عمر نموذج|Łukasz Przykładowy|Zoë Müller-Lüdenscheidt|Siân O’Example|X Æ|"
        "山田 花子|김 예시|Þór Dæmi|Nguyễn Thị Mẫu|"
        "Maria-Magdalena Konstantinopoulou-Vanderbilt-Featherstonehaugh von Hohenschwangau-Beispielhausen III|"
        "Wolfeschlegelsteinhausenbergerdorff Placeholder-Extraordinary-Sample-Example-Whatchamacallit|"
        "Å Ö|D’Angelo Example, Jr.|Mr. & Mrs. Robin Sample (wedding register)|😀 Sunny Day");
    return names;
}

const QStringList &companies()
{
    static const QStringList names =
        split("Example Homes|Muster & Sons|Placeholder Realty|Mockup Interiors|Beispiel Bank|Exemplar Title|Template Movers|"
              "Sample Roofing|Specimen Inspections|Fictional Lending|Standin Staging|Trial Landscaping|Pretend Plumbing|"
              "Anybody Insurance|Whoever Law Group|Vorlage Architects|Untitled Photography|Practice Pools");
    return names;
}

const QStringList &tags()
{
    static const QStringList names = split("buyer|seller|investor|renter|past client|referral|first-time|relocation|luxury|"
                                           "vendor|lender|open house|zillow|vip|español|do not call|downsizing|land|condo|veteran");
    return names;
}

const QStringList &stages()
{
    static const QStringList names = split("lead|contacted|showing|offer|under contract|client|past client|partner|lost");
    return names;
}

const QStringList &sources()
{
    static const QStringList names = split("website|open house|referral|yard sign|portal|import|social");
    return names;
}

const QStringList &agents()
{
    static const QStringList names = split("Avery|Jordan|Riley");
    return names;
}

namespace {

QStringList commonThings()
{
    return split(
        "kitchen|garage|yard|roof|price|offer|school|garden|bedroom|bathroom|closet|pool|porch|driveway|fence|basement|attic|"
        "patio|deck|windows|floors|carpet|paint|lot|view|street|park|commute|neighbors|taxes|inspection|appraisal|closing|"
        "deposit|lease|rent|mortgage|lender|rate|down payment|insurance|HOA|keys|lockbox|photos|staging|sign|listing|showing|"
        "open house|counteroffer|contract|addendum|disclosure|title|escrow|survey|warranty|furnace|heat pump|water heater|"
        "plumbing|wiring|breaker panel|foundation|gutters|siding|skylight|fireplace|chimney|pantry|island|countertops|cabinets|"
        "dishwasher|oven|range hood|backsplash|laundry|mudroom|office|den|loft|bunk room|sunroom|workshop|shed|greenhouse|"
        "sprinklers|trees|creek|trail|playground|library|bakery|coffee shop|farmers market|hospital|airport|train|highway|"
        "cul-de-sac|alley|easement|setback|zoning|permit|septic|well|solar panels|battery|charger|crawl space|sump pump|radon|"
        "mold|termites|asbestos|lead paint|flood zone|elevation certificate|earnest money|option period|appraisal gap|"
        "pre-approval|credit score|gift letter|co-signer|refinance|equity|HELOC|probate|power of attorney|quitclaim|lien|"
        "assessment|homestead exemption|escrow shortage|prorations|walk-through|punch list|possession|leaseback|moving truck|"
        "storage unit|piano|aquarium|treehouse|hot tub|sauna|wine cellar|elevator|dumbwaiter|turret|cupola|pergola|gazebo|"
        "koi pond|chicken coop|beehives|orchard|vineyard|pasture|barn|stable|windmill|cistern|rainwater tank|weather vane|"
        "stained glass|wainscoting|crown molding|clawfoot tub|pocket doors|transom|parquet|terrazzo|shiplap|stucco|adobe|"
        "limestone|flagstone|slate|cedar shakes|knotty pine|quartzite|soapstone|travertine|zellige|terracotta");
}

const char *const roots[] = {"Maple", "Oak",   "Cedar", "Willow", "Birch",  "Stone", "River", "Lake",  "Spring", "Fox",
                             "Eagle", "Heron", "Quail", "Elk",    "Bear",   "Wolf",  "Sun",   "Star",  "Moon",   "Sky",
                             "Rose",  "Ivy",   "Fern",  "Sage",   "Juniper", "Laurel", "Magnolia", "Pecan", "Walnut", "Hazel",
                             "Amber", "Silver", "Gold", "Copper", "Iron",   "Flint", "Granite", "Marble", "Crystal", "Pearl",
                             "Bluff", "Canyon", "Mesa", "Prairie", "Meadow", "Harvest", "Orchard", "Clover", "Barley", "Saddle",
                             "Pioneer", "Liberty", "Mission", "Harbor", "Anchor", "Lantern", "Cobble", "Wren", "Finch", "Lark"};
const char *const ends[] = {"wood",  "field", "brook", "ridge", "haven", "crest", "dale",  "view",  "glen",  "mont",
                            "stead", "side",  "gate",  "shire", "hollow", "bend", "run",   "point", "ford",  "land",
                            "bridge", "creek", "hill", "vale",  "moor",  "wick",  "worth", "combe", "burn",  "mere",
                            "shore", "cliff", "grove", "leaf",  "water", "cross", "march", "fall",  "lea",   "thorn"};
const char *const kinds[] = {"St", "Ave", "Dr", "Ln", "Ct", "Blvd", "Way", "Cir", "Pl", "Trl", "Loop", "Ter"};

QString compound(quint64 number)
{
    return QLatin1StringView(roots[number % std::size(roots)])
           + QString::fromLatin1(ends[number / std::size(roots) % std::size(ends)]);
}

} // namespace

const QStringList &things()
{
    static const QStringList all = [] {
        QStringList made = commonThings();
        // Estates, builders and the like: each of them is talked about now and then.
        constexpr quint64 compounds = std::size(roots) * std::size(ends);
        for (quint64 i = 0; i < compounds; ++i)
            made.append(compound(i * 1'009 % compounds));
        return made;
    }();
    return all;
}

QString street(quint64 number)
{
    return compound(number) + u' ' + QLatin1StringView(kinds[number / 2'400 % std::size(kinds)]);
}

} // namespace switchboard::test::words
