// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/phrases.h"

#include "tests/support/sampleworld/speech.h"

namespace switchboard::test {

const std::vector<CampaignWording> &campaignWordings()
{
    static const std::vector<CampaignWording> all{
        {"Just listed", "just-listed", "Hi {first}, new on the market: {home}, {city}, {price}. {mls}. Want to see it {day}? Reply STOP to opt out.",
         "Hola {first}, nueva en el mercado: {home}, {city}, {price}. ¿Quiere verla {day}? Responda STOP para no recibir más."},
        {"Open house", "open-house", "{first}, open house {day} at {time}: {home}. Parking on {street}. - {agent}. Txt STOP to opt out",
         "{first}, casa abierta {day} a las {time}: {home}. - {agent}. STOP para cancelar"},
        {"Home value", "home-value", "Hi {first}, homes like yours near {street} sold for about {price} this month. Curious what yours is worth? - {agent}",
         "Hola {first}, casas como la suya cerca de {street} se vendieron por {price}. ¿Quiere saber cuánto vale la suya? - {agent}"},
        {"Rate drop", "rate-drop", "Rates moved to {percent}% this morning. On {price} that changes the payment quite a bit, {first}. Shall I ask our lender for numbers?",
         "Las tasas bajaron a {percent}% esta mañana, {first}. ¿Le pido números a nuestro banco?"},
        {"Price reduced", "price-reduced", "Price reduced: {home} is now {price} ({mls}). {first}, shall I set up a showing {day} at {time}?",
         "Precio rebajado: {home} ahora {price} ({mls}). ¿Le agendo una visita {day}?"},
        {"Just sold", "just-sold", "Just sold on {street}: {number} offers in {number} days. Thinking of selling, {first}? {agent}, Sample Homes",
         "¡Vendida en {street}! {number} ofertas. ¿Piensa vender, {first}? {agent}, Sample Homes"},
        {"Check-in", "check-in", "Hi {first}, it's {agent} from Sample Homes. Still looking around {city}, or has life changed? Either is fine!",
         "Hola {first}, soy {agent} de Sample Homes. ¿Sigue buscando en {city}?"},
        {"Anniversary", "anniversary", "Happy home anniversary, {first}! \U0001F389 Another year at {home}. Need a plumber, painter or roofer? Just ask. - {agent}",
         "¡Feliz aniversario de casa, {first}! \U0001F389 Otro año en {home}. - {agent}"},
        {"Market report", "market-report", "{city} in numbers: median {price}, {number} days on market, {percent}% mortgage. Full report for {first}: https://example.com/report",
         "{city} en números: mediana {price}, {number} días en el mercado. Informe: https://example.com/report"},
        {"Buyer class", "buyer-class", "Free first-time buyer class {day} {time}, coffee included. {first}, shall I keep you a seat? - {agent}",
         "Clase gratis para compradores {day} {time}. ¿Le aparto un lugar, {first}? - {agent}"},
        {"Tax protest", "tax-protest", "{first}, property tax protests are due soon. I have {number} comparable sales near {home} ready for you, no charge. - {agent}",
         "{first}, pronto vence la protesta de impuestos. Tengo {number} ventas comparables cerca de {home}. - {agent}"},
        {"Holiday drive", "holiday-drive", "Coats and toys wanted! Drop them at our office by {day} {time}. Thank you {first}, from all of us at Sample Homes",
         "¡Juntamos abrigos y juguetes! Tráigalos a la oficina antes de {day}. Gracias {first}, Sample Homes"},
    };
    return all;
}

namespace phrases {

#define PHRASES(name, ...) \
    const QStringList &name() \
    { \
        static const QStringList all = [] { \
            QStringList made; \
            for (const char *const text : {__VA_ARGS__}) \
                made.append(QString::fromUtf8(text)); \
            return made; \
        }(); \
        return all; \
    }

PHRASES(questions,
        "Is {home} still available?", "Hi {agent}, can we see {home} {day}?", "What does the {thing} look like?", "How old is the {thing}?",
        "Could we do {time} instead?", "Did they answer our offer of {price}?", "My wife loves the {thing} but worries about the {thing}.",
        "Is there any room on the price? {price} is our limit.", "Running {number} min late, sorry!", "We drove by {home} last night.",
        "Do you know a good inspector?", "What are the taxes on {mls}?", "Can I bring my parents {day}?", "Is the {thing} included?",
        "The lender asks about the {thing}.", "Any news about the {thing}?", "I found the listing on your site, {mls}. Tell me more?",
        "How is the school near {street}?", "We are thinking of selling {home}.", "what's the HOA there", "Would they take {price}?",
        "Please call me after {time}", "Got the keys! One question about the {thing}.", "Are pets ok at {home}?", "Is it in the flood zone?",
        "Can you send the disclosure for {home}?", "I think I left my jacket at {home}", "Could you recommend somebody for the {thing}?",
        "Do we need a survey for the {thing}?", "Whats the monthly on {price} with {percent}%?", "Does {street} get a lot of traffic?")

PHRASES(answers,
        "Hi {first}, it's {agent}.", "Good news, {first}:", "Yes, {home} is still available.", "{day} at {time} works.",
        "I checked the {thing} for you.", "The seller would consider {price}.", "They countered at {price}.", "Here is what I know about the {thing}:",
        "I booked {home} for {day} {time}.", "The inspector comes {day} at {time}.", "Just talked to the lender.", "Sorry for the wait!",
        "Great question.", "The {thing} was replaced {number} months ago.", "{mls} went under contract this morning.",
        "I can meet you at {home} {day}.", "Taxes there ran about {price} over {number} years.", "Let me ask the listing agent.",
        "Quick update on {home}:", "I sent you three more like it.", "The appraisal came in at {price}. \U0001F389",
        "Congratulations, {first}! \U0001F3E1", "Paperwork for the {thing} is ready.", "Door code comes an hour before.",
        "Don't worry about the {thing}.", "We have until {day} to answer.", "Closing is set for {day} at {time}.")

PHRASES(details,
        "The {thing} is newer than the photos show.", "There is a {thing} and a {thing}.", "It sits on the corner of {street}.",
        "They want an answer by {day}.", "Asking {price}.", "It has {number} windows to the south.", "Listing id is {mls}.",
        "Nobody mentioned the {thing} before.", "The {thing} needs work.", "I would not pay more than {price}.", "The neighbors on {street} are lovely.",
        "Bring shoes for the {thing}.", "It's about {number} minutes from the {thing}.", "We could ask for a credit for the {thing}.",
        "Last sale on {street} was {price}.", "The rate is locked at {percent}% until {day}.", "There's another showing at {time}.",
        "I'd look at the {thing} first.", "Comparable: {home}, {price}.", "The {thing} passed inspection.", "The city wants a permit for the {thing}.",
        "Ask about the {thing} too.", "They left the {thing} behind.", "It smells a bit like the {thing}, honestly.", "Walk-through is {day} {time}.",
        "The report lists {number} items, most of them small.", "Only the {thing} worries me.", "I like the light in the morning.",
        "The old owners built the {thing} themselves.", "It backs onto {street}.", "My cousin's {thing} cost {price} to repair.")

PHRASES(thanks, "Thanks!", "Thank you so much", "thx", "Appreciate it \U0001F64F", "Thanks {agent}", "Let me know.", "No rush.", "Talk soon!", "\U0001F60A")
PHRASES(signatures, "- {agent}", "{agent}, Sample Homes", "Call me any time.", "Does that help?", "What do you think?", "Shall we?", "Have a good {day}!")
PHRASES(small, "ok", "Ok great", "Sounds good!", "Yes", "yes please", "No problem", "Perfect, thank you", "\U0001F44D", "On my way", "Got it", "See you {day}!",
        "Thank you \U0001F600", "lol", "Let me check", "Done", "Can't talk, text me?", "who is this", "Good morning!", "{time}?", "Will do", "Not yet", "K", "haha yes", "?")
PHRASES(replies, "Yes, tell me more", "Interested!", "Not right now, maybe in the spring", "Who is this?", "Wrong number", "We already bought, thanks",
        "What is the price?", "Is {home} still available?", "Can I see it {day}?", "Please call me {day} after {time}", "no thanks", "How much is the {thing}?",
        "Already working with somebody", "Sure \U0001F44D", "send me the link", "Yes! {day} works", "We moved to {city} last year", "maybe", "Is the {thing} big?",
        "What's it worth? {home}", "Could be. {price} is a lot though", "Keep me posted", "In {number} months maybe")
PHRASES(stops, "STOP", "Stop", "stop", "STOP", "Unsubscribe", "END", "Stop.", "STOP!!", "Remove me", "opt out", "cancel", "quit", "STOP please",
        "Please stop texting me", "Take me off your list", "do not contact me again", "stop texting this number")
PHRASES(voicemails, "Voicemail, {number} s: Hi {agent}, this is {first} about {home}. Call me back {day} after {time}.",
        "Missed call; voicemail: it's {first}, the {thing} at {home} leaks again.", "Incoming call, {number} min. {first} asked about {mls} and the {thing}.")
PHRASES(callNotes, "Called {first}, {number} min. Wants to see {home} {day} {time}; worried about the {thing}.", "Left a voicemail about {mls}.",
        "Called back: budget {price}, pre-approved at {percent}%. Next: {thing}.", "Talked {number} min about the offer on {home}: {price}, closing {day}.",
        "No answer, try again {day}.", "Introduced the lender; {first} sends papers by {day}.")
PHRASES(subjects, "Your showing of {home}", "{mls}: disclosure and photos", "Offer on {home}, {price}", "Inspection report for {home}", "Closing on {day}", "Question about the {thing}",
        "Re: your {thing}", "Documents to sign by {day}", "New homes near {street}")
PHRASES(spam, "You have WON a {price} gift card! Visit http://prize.example.com", "Final notice: your car warranty ends {day}. Call now",
        "Loans up to {price} approved, no credit check: http://loans.example.com", "Hi dear, are you the owner of {home}? CASH offer {price} today")
PHRASES(spanishQuestions, "¿Todavía está disponible {home}?", "Buenos días {agent}, ¿podemos ver la casa {day}?", "¿Cuánto piden por {mls}?", "¿El precio de {price} es negociable?",
        "Mi mamá pregunta por la cocina y el baño.", "¿A qué hora el sábado? ¿{time}?", "Llegamos tarde, perdón, {number} minutos", "¿Hay escuela cerca de {street}?",
        "Mañana no puedo, ¿{day}?", "¿Incluye el jardín y la piscina?", "Necesitamos tres habitaciones y cochera para dos años más", "¿Ya contestaron la oferta de {price}?")
PHRASES(spanishAnswers, "Hola {first}, soy {agent}. Sí, sigue disponible.", "Claro que sí, {day} a las {time}.", "Le mando las fotos de {home} en un momento.", "El vendedor aceptaría {price}.",
        "¡Buenas noticias! Aceptaron la oferta. \U0001F389", "La inspección será {day} a las {time}.", "Con mucho gusto, {first}. ¿Algo más?", "El préstamo quedó en {percent}%.",
        "Encontré otra casa en {street}, {price}.", "No se preocupe por el techo, el año pasado lo cambiaron.")
PHRASES(spanishReplies, "Sí, me interesa", "¿Cuánto cuesta?", "No gracias", "Llámeme {day} por favor", "¿Dónde queda?", "Ya compramos, gracias", "Más información por favor", "¿Habla español?")
PHRASES(spanishSmall, "Sí", "Gracias", "Muchas gracias \U0001F64F", "Está bien", "Perfecto", "No", "De acuerdo", "Ok mañana", "¿Quién es?", "Ahí nos vemos")
PHRASES(spanishStops, "STOP", "Alto", "BAJA", "No me manden más mensajes", "Stop")
PHRASES(hebrew, "שלום {agent}, האם הדירה ב-{home} עדיין פנויה?", "אפשר לראות את הבית ביום ראשון ב-{time}?", "תודה רבה!", "מה המחיר של {mls}? {price} קצת יקר לנו", "אנחנו מאחרים ב-{number} דקות")
PHRASES(arabic, "مرحبا {agent}، هل المنزل في {home} لا يزال متاحا؟", "هل يمكننا زيارته الساعة {time}؟", "شكرا جزيلا", "كم السعر؟ {price} مرتفع قليلا", "سنتأخر {number} دقيقة")

#undef PHRASES

} // namespace phrases
} // namespace switchboard::test
