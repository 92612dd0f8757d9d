-- Siapa yang paling sering kita kutip? Sepuluh narasumber dengan pernyataan terbanyak.
SELECT
  s.name AS narasumber,
  sum(s.statements) AS pernyataan,
  sum(s.direct) AS langsung,
  count(*) AS artikel
FROM 'hasil/articles/*.parquet', unnest(speakers) AS t(s)
GROUP BY narasumber
ORDER BY pernyataan DESC, artikel DESC, narasumber
LIMIT 10;
