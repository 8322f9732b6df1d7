// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchtokenizer.h"

#include <array>

namespace switchboard::store {

namespace {

fts5_api *apiOf(sqlite3 *database)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

/// unicode61 as FTS5 brings it.
struct Unicode61
{
    fts5_tokenizer methods{};
    Fts5Tokenizer *tokenizer = nullptr;

    int make(fts5_api *api)
    {
        void *context = nullptr;
        const int found = api ? api->xFindTokenizer(api, "unicode61", &context, &methods) : SQLITE_ERROR;
        if (found != SQLITE_OK)
            return found;
        std::array<const char *, 2> arguments{"remove_diacritics", "2"};
        return methods.xCreate(context, arguments.data(), int(arguments.size()), &tokenizer);
    }
    void drop()
    {
        if (tokenizer)
            methods.xDelete(tokenizer);
        tokenizer = nullptr;
    }
};

using TakeToken = int (*)(void *, int, const char *, int, int, int);

/// One FTS5 table's tokenizer, on one connection.
struct Wrapped
{
    Unicode61 inner;
    TermTap *tap = nullptr;
};

/// What goes along while a text is split.
struct Passing
{
    TermTap *tap;
    void *context;
    TakeToken take;
};

int passOn(void *data, int flags, const char *token, int size, int start, int end)
{
    auto *passing = static_cast<Passing *>(data);
    const QByteArray word = QByteArray::fromRawData(token, size);
    const auto known = passing->tap->counts->find(word);
    if (known != passing->tap->counts->end())
        *known += passing->tap->sign;
    else
        passing->tap->counts->insert(QByteArray(token, size), passing->tap->sign);
    return passing->take(passing->context, flags, token, size, start, end);
}

bool isTokenBegin(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0xc0;
}

int splitScope(void *context, const char *text, int size, TakeToken take)
{
    int start = 1;
    for (int at = 2; start < size; ++at) {
        if (at < size && !isTokenBegin(text[at]))
            continue;
        const int taken = take(context, 0, text + start, at - start, start, at);
        if (taken != SQLITE_OK)
            return taken;
        start = at;
    }
    return SQLITE_OK;
}

int createWrapped(void *context, const char **, int, Fts5Tokenizer **out)
{
    auto *wrapped = static_cast<Wrapped *>(context);
    // The module's own object serves as every table's: it keeps nothing between two texts.
    *out = reinterpret_cast<Fts5Tokenizer *>(wrapped);
    return SQLITE_OK;
}

int tokenizeWrapped(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int size, TakeToken take)
{
    auto *wrapped = reinterpret_cast<Wrapped *>(tokenizer);
    if (size > 0 && text[0] == SearchTokenizer::scopeBegin)
        return splitScope(context, text, size, take);
    if (!wrapped->tap->counts || !(flags & FTS5_TOKENIZE_DOCUMENT))
        return wrapped->inner.methods.xTokenize(wrapped->inner.tokenizer, context, flags, text, size, take);
    Passing passing{wrapped->tap, context, take};
    return wrapped->inner.methods.xTokenize(wrapped->inner.tokenizer, &passing, flags, text, size, passOn);
}

void dropModule(void *context)
{
    auto *wrapped = static_cast<Wrapped *>(context);
    wrapped->inner.drop();
    delete wrapped;
}

int takeInto(void *data, int, const char *token, int size, int start, int end)
{
    static_cast<QList<SearchToken> *>(data)->append({QByteArray(token, size), start, end});
    return SQLITE_OK;
}

} // namespace

struct SearchTokenizer::Inner
{
    Unicode61 unicode;
    ~Inner() { unicode.drop(); }
};

SearchTokenizer::SearchTokenizer() : m_inner(std::make_unique<Inner>())
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(":memory:", &database) == SQLITE_OK)
        m_inner->unicode.make(apiOf(database));
    sqlite3_close(database);
}

SearchTokenizer::~SearchTokenizer() = default;

QList<SearchToken> SearchTokenizer::tokens(QByteArrayView utf8) const
{
    QList<SearchToken> found;
    const Unicode61 &unicode = m_inner->unicode;
    if (unicode.tokenizer && !utf8.isEmpty())
        unicode.methods.xTokenize(unicode.tokenizer, &found, FTS5_TOKENIZE_AUX, utf8.data(), int(utf8.size()),
                                  takeInto);
    return found;
}

QList<QByteArray> SearchTokenizer::words(QStringView text) const
{
    QList<QByteArray> found;
    for (SearchToken &token : tokens(text.toUtf8()))
        found.append(std::move(token.word));
    return found;
}

int SearchTokenizer::addTo(sqlite3 *database, TermTap *tap)
{
    fts5_api *api = apiOf(database);
    if (!api)
        return SQLITE_ERROR;
    auto wrapped = std::make_unique<Wrapped>();
    wrapped->tap = tap;
    const int made = wrapped->inner.make(api);
    if (made != SQLITE_OK)
        return made;
    fts5_tokenizer methods{createWrapped, [](Fts5Tokenizer *) {}, tokenizeWrapped};
    return api->xCreateTokenizer(api, "switchboard", wrapped.release(), &methods, dropModule);
}

const SearchTokenizer &searchTokenizer()
{
    static thread_local const SearchTokenizer tokenizer;
    return tokenizer;
}

} // namespace switchboard::store
