// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace volets::test {

/// A language whose every sentence is 40 % longer than in `base`, so that layouts too narrow for a language to come
/// show now. Arguments, mnemonics and mark-up stay as they are.
class LongWords final : public QTranslator
{
public:
    explicit LongWords(const QTranslator *base = nullptr)
        : m_base(base)
    {}
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;

private:
    const QTranslator *m_base;
};

} // namespace volets::test
