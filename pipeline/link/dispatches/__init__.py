"""Link the citations of one document: `linking` brings them together, `values` shares what each tells of it.

Which body issued a document is told by its issuer or its symbol (`issuing_bodies`).
"""
